package org.diaodu.command.evidence;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import org.diaodu.kernel.letter.command.AdoptLetterTemplate;
import org.diaodu.kernel.lifecycle.command.RecordLandContract;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.statistics.command.RecordStatisticalEntry;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a command may say in words, a digest in it is cited, so that no field, now or
 * later, lets anybody cite what they may not read.
 */
@Clause({ "F-021", "F-077" })
class CitedTest {

	private static final String DIGEST = "0123456789abcdef".repeat(4);

	/** Digests given to the fields of a command. */
	private final List<String> given = new ArrayList<>();

	static Stream<Class<?>> commands() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(DomainCommand.class));
		return scanner.findCandidateComponents("org.diaodu.kernel")
			.stream()
			.<Class<?>>map((found) -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
			.filter(Class::isRecord);
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyWordOfEveryCommandIsLookedAt(Class<?> type) {
		Object command = record(type);
		Set<Cited> cited = Cited.of(command, List.of(), true);
		if (command instanceof AdoptLetterTemplate template) {
			this.given.remove(template.digest());
		}
		assertThat(cited).extracting(Cited::reference).containsExactlyInAnyOrderElementsOf(this.given);
		assertThat(cited).allSatisfy((each) -> assertThat(each.field()).isNotBlank());
	}

	@Test
	void commandsAreFoundAtAll() {
		assertThat(commands()).hasSizeGreaterThan(100)
			.contains(RecordLandContract.class, RecordStatisticalEntry.class, AdoptLetterTemplate.class);
	}

	@Test
	void aDigestIsOneHoweverItIsWritten() {
		for (String written : List.of(DIGEST, DIGEST.toUpperCase(), "sha256:" + DIGEST, "  SHA256: " + DIGEST + " ",
				DIGEST.replace('a', '\uff41'))) {
			assertThat(Cited.of(contract(written), List.of(), true)).as(written)
				.containsExactly(new Cited(DIGEST, "contractNo", false));
		}
		for (String other : List.of("沈规国土合字1号", DIGEST.substring(1), DIGEST + "0", "见" + DIGEST)) {
			assertThat(Cited.of(contract(other), List.of(), true)).as(other).isEmpty();
		}
	}

	/** What the program records of its own is not its words to be judged. */
	@Test
	void onlyWhatIsMeantAsEvidenceIsLookedAtOfTheProgram() {
		assertThat(Cited.of(contract(DIGEST), List.of(), false)).isEmpty();
		assertThat(Cited.of(contract("1号"), List.of(DIGEST), false))
			.containsExactly(new Cited(DIGEST, "evidence[0]", false));
	}

	private static RecordLandContract contract(String number) {
		LocalDate day = LocalDate.of(2018, 2, 14);
		return new RecordLandContract("project-1", number, day, null, day);
	}

	/** One with a digest of its own in every text there is. */
	private Object record(Class<?> type) {
		RecordComponent[] parts = type.getRecordComponents();
		Object[] values = Arrays.stream(parts).map((part) -> value(part.getGenericType())).toArray();
		try {
			var constructor = type
				.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("no sample of " + type, ex);
		}
	}

	private Object value(Type type) {
		if (type instanceof ParameterizedType generic) {
			Type first = generic.getActualTypeArguments()[0];
			return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
				case "List" -> List.of(value(first));
				case "Set" -> Set.of(value(first));
				case "Map" -> Map.of(value(first), value(generic.getActualTypeArguments()[1]));
				default -> throw new IllegalStateException("no sample of " + type);
			};
		}
		Class<?> plain = (Class<?>) type;
		if (plain.isEnum()) {
			return plain.getEnumConstants()[0];
		}
		return switch (plain.getSimpleName()) {
			case "String" -> {
				String digest = "%064x".formatted(this.given.size() + 1);
				this.given.add(digest);
				yield digest;
			}
			case "LocalDate" -> LocalDate.of(2018, 2, 14);
			case "YearMonth" -> YearMonth.of(2018, 2);
			case "Instant" -> Instant.parse("2026-11-23T01:02:03.123456Z");
			case "UUID" -> UUID.fromString("6f1c2f0e-8a52-4b55-9d0f-3d5d6a0c1a11");
			case "BigDecimal" -> new BigDecimal("123.427563");
			case "WanYuan" -> WanYuan.of("3000.10");
			case "int", "Integer" -> 7;
			case "long", "Long" -> 7L;
			case "boolean", "Boolean" -> true;
			case "double", "Double" -> 0.1;
			default -> record(plain);
		};
	}

}
