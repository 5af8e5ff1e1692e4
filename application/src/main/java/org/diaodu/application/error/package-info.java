/**
 * The one place where errors of HTTP are answered: whatever refused the request, the
 * program, its framework or its server.
 */
@NullMarked
package org.diaodu.application.error;

import org.jspecify.annotations.NullMarked;
