package org.diaodu.command.evidence;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.evidence.CitesEvidence;
import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.letter.command.AdoptLetterTemplate;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.command.ReportProgress;

/**
 * A digest that a command cites, and the field that names it. A digest is cited wherever
 * it is written, also where a number or a reason is asked for: what a decision makes of a
 * field is not known here, and whoever sees the act could read the file (ADR 0178).
 *
 * @param photo whether a paper will not do
 */
@Clause({ "F-021", "F-077" })
record Cited(String reference, String field, boolean photo) {

	/**
	 * All that a command cites by digest.
	 * @param references what the command rests on, by its attribution
	 * @param words whether to look through all else it says, too
	 */
	static Set<Cited> of(Object command, List<String> references, boolean words) {
		Set<Cited> cited = new LinkedHashSet<>();
		cite(references, cited);
		switch (command) {
			case CitesEvidence citing -> cite(citing.evidence(), cited);
			case AchieveNode reached -> {
				List<NodeEvidence> proof = reached.proof();
				for (int i = 0; i < proof.size(); i++) {
					cited.add(new Cited(written(proof.get(i).reference()), "proof." + i + ".reference",
							proof.get(i).kind() == EvidenceKind.SITE_PHOTO));
				}
			}
			case ReportProgress report -> {
				List<String> photos = report.photos();
				// More are refused by the decision.
				for (int i = 0; i < Math.min(photos.size(), PhotosAreCitedOnce.MOST); i++) {
					cited.add(new Cited(photos.get(i), "photos[" + i + "]", true));
				}
			}
			default -> {
			}
		}
		if (words) {
			words(command, cited);
		}
		cited.removeIf((each) -> !Digests.isOne(each.reference()));
		return cited;
	}

	private static void words(Object command, Set<Cited> cited) {
		Set<String> judged = judged(command);
		for (RecordComponent part : components(command)) {
			if (!judged.contains(part.getName())) {
				walk(value(part, command), part.getName(), (field, text) -> {
					String digest = Citation.digest(text);
					if (digest != null) {
						cited.add(new Cited(digest, field, false));
					}
				});
			}
		}
	}

	/** Fields that hold digests and nothing else, and are judged as such. */
	private static Set<String> judged(Object command) {
		return switch (command) {
			case CitesEvidence citing -> Set.of("evidence");
			case AchieveNode reached -> Set.of("proof");
			case ReportProgress report -> Set.of("photos");
			// No evidence, but a template: it is read by who may adopt one, and by nobody
			// for having adopted it.
			case AdoptLetterTemplate template -> Set.of("digest");
			default -> Set.of();
		};
	}

	private static void walk(@Nullable Object value, String field, BiConsumer<String, String> found) {
		switch (value) {
			case null -> {
			}
			case String text -> found.accept(field, text);
			case Record parts -> {
				for (RecordComponent part : components(parts)) {
					walk(value(part, parts), field + "." + part.getName(), found);
				}
			}
			case Collection<?> many -> {
				int i = 0;
				for (Object one : many) {
					walk(one, field + "." + i++, found);
				}
			}
			case Map<?, ?> many -> many.forEach((key, one) -> {
				walk(key, field, found);
				walk(one, field + "." + key, found);
			});
			default -> {
				// Numbers, days and constants are no digests.
			}
		}
	}

	private static RecordComponent[] components(Object of) {
		RecordComponent[] parts = of.getClass().getRecordComponents();
		if (parts == null) {
			throw new IllegalStateException("no record: " + of.getClass());
		}
		return parts;
	}

	private static @Nullable Object value(RecordComponent part, Object of) {
		try {
			part.getAccessor().setAccessible(true);
			return part.getAccessor().invoke(of);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("cannot read " + part, ex);
		}
	}

	private static void cite(List<String> references, Set<Cited> cited) {
		for (int i = 0; i < references.size(); i++) {
			cited.add(new Cited(written(references.get(i)), "evidence[" + i + "]", false));
		}
	}

	/** In its one form, where it has one. */
	static String written(String reference) {
		String canonical = Citation.canonical(reference);
		return (canonical != null) ? canonical : reference;
	}

}
