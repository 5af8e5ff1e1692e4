/**
 * The GraphQL edge (接口): who asks, what they may send, and how refusals and faults read.
 * Features below it hold controllers, which know the kernel and the gateways only.
 */
@NullMarked
package org.diaodu.query.graphql;

import org.jspecify.annotations.NullMarked;
