package org.diaodu.query.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusalTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words refusals in the language of the request, Chinese unless English is preferred.
 */
@Component
class Texts {

	private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

	private final Map<Locale, ResourceBundle> edge = Map.of(Locale.CHINESE, bundle("zh"), Locale.ENGLISH, bundle("en"));

	/** The language of an {@code Accept-Language} header. */
	static Locale language(@Nullable String header) {
		if (header == null || header.isBlank()) {
			return Locale.CHINESE;
		}
		try {
			Locale found = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
			return (found != null) ? found : Locale.CHINESE;
		}
		catch (IllegalArgumentException ex) {
			return Locale.CHINESE;
		}
	}

	/** What to tell the user. */
	String of(Refusal refusal, Locale language) {
		ResourceBundle own = this.edge.get(language);
		// Some arguments are worded on their own, such as LIMIT_EXCEEDED.first.
		String special = refusal.code() + '.' + refusal.arguments().get("what");
		String key = (own != null && own.containsKey(special)) ? special : refusal.code();
		if (own != null && own.containsKey(key)) {
			String text = own.getString(key);
			for (Map.Entry<String, String> argument : refusal.arguments().entrySet()) {
				text = text.replace('{' + argument.getKey() + '}', argument.getValue());
			}
			return text;
		}
		return RefusalTexts.render(refusal, language);
	}

	private static ResourceBundle bundle(String language) {
		return ResourceBundle.getBundle("org.diaodu.query.graphql.edge_" + language, Locale.ROOT);
	}

}
