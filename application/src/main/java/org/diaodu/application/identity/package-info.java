/**
 * Who a caller is: a built-in OpenID provider with demo people, or any other; and what
 * each path of the program asks for.
 */
@NullMarked
package org.diaodu.application.identity;

import org.jspecify.annotations.NullMarked;
