@NullMarked
package org.diaodu.application.identity;

import org.jspecify.annotations.NullMarked;
