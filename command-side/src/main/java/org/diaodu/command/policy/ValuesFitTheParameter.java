package org.diaodu.command.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.PolicyValue;

/**
 * A version has exactly the values of its parameter, each within its bounds.
 */
@Clause("F-002")
final class ValuesFitTheParameter {

	private ValuesFitTheParameter() {
	}

	/** The values in the order of the catalogue, each written in one way. */
	static List<PolicyValue> inOrder(PolicyParameter parameter, List<PolicyValue> given) {
		Map<PolicyField, String> values = new EnumMap<>(PolicyField.class);
		for (int i = 0; i < given.size(); i++) {
			PolicyValue value = given.get(i);
			String path = "values." + i;
			Form.required(value.field(), path + ".field");
			if (!parameter.fields().contains(value.field())) {
				throw Refusal.of(PolicyRefusal.POLICY_FIELD_UNKNOWN, path + ".field")
					.with("parameter", parameter)
					.with("name", value.field())
					.asException();
			}
			if (values.put(value.field(), canonical(value, path + ".value")) != null) {
				throw Refusal.of(PolicyRefusal.POLICY_FIELD_TWICE, path + ".field")
					.with("name", value.field())
					.asException();
			}
		}
		List<PolicyValue> ordered = new ArrayList<>();
		for (PolicyField field : parameter.fields()) {
			String value = values.get(field);
			if (value == null) {
				throw Refusal.of(PolicyRefusal.POLICY_FIELD_MISSING, "values")
					.with("parameter", parameter)
					.with("name", field)
					.asException();
			}
			ordered.add(new PolicyValue(field, value));
		}
		return ordered;
	}

	private static String canonical(PolicyValue value, String path) {
		Form.required(value.value(), path, Form.NAME);
		String canonical = value.field().canonical(value.value());
		if (canonical == null) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, path).asException();
		}
		if (!value.field().allows(canonical)) {
			throw Refusal.of(PolicyRefusal.POLICY_VALUE_OUT_OF_BOUNDS, path)
				.with("lowest", String.valueOf(value.field().lowest()))
				.with("highest", String.valueOf(value.field().highest()))
				.asException();
		}
		return canonical;
	}

}
