@NullMarked
package org.diaodu.application.journey;

import org.jspecify.annotations.NullMarked;
