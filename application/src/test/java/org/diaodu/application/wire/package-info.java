@NullMarked
package org.diaodu.application.wire;

import org.jspecify.annotations.NullMarked;
