package org.diaodu.kernel.audit.query;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Whether the caller operates the program: a coordinator of the whole city, who may also
 * rebuild read models.
 */
public record CheckOperator(Caller caller) implements DomainQuery<OperatorView> {

	@Override
	public Class<OperatorView> answerType() {
		return OperatorView.class;
	}

}
