package org.diaodu.command.stewardship;

import java.util.List;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * The form of lists of texts.
 */
final class Texts {

	private Texts() {
	}

	/** At most so many, each there and not too long. */
	static void require(List<String> texts, String field, int most, int max) {
		if (texts.size() > most) {
			throw Refusal.of(CommonRefusal.VALUE_TOO_LONG, field).with("max", most).asException();
		}
		for (int i = 0; i < texts.size(); i++) {
			Form.required(texts.get(i), field + "[" + i + "]", max);
		}
	}

}
