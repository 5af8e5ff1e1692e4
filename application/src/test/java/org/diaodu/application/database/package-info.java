@NullMarked
package org.diaodu.application.database;

import org.jspecify.annotations.NullMarked;
