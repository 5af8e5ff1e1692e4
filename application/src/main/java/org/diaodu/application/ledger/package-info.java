/**
 * Files of ledgers (台账文件) over HTTP: the one thing of an import or export that is no
 * GraphQL.
 */
@NullMarked
package org.diaodu.application.ledger;

import org.jspecify.annotations.NullMarked;
