@NullMarked
package org.diaodu.application;

import org.jspecify.annotations.NullMarked;
