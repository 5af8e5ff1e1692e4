/**
 * The API console: a page of the dashboard, served to whoever may reach the program.
 */
@NullMarked
package org.diaodu.application.console;

import org.jspecify.annotations.NullMarked;
