/**
 * The few pages the program writes itself, for people and not for programs: in Chinese
 * with English below, without scripts and without anything from elsewhere.
 */
@NullMarked
package org.diaodu.application.page;

import org.jspecify.annotations.NullMarked;
