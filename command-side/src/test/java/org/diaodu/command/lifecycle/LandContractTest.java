package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.command.RecordLandContract;
import org.diaodu.kernel.lifecycle.event.LandContractRecorded;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.RefusalCode;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.value.WanYuan;

import static org.diaodu.command.lifecycle.Living.DAY;
import static org.diaodu.command.lifecycle.Living.ID;
import static org.diaodu.command.lifecycle.Living.VERSION;

/**
 * A land contract proves that land was acquired, so it is one that can be looked up, at a
 * price land is sold for.
 */
@Clause({ "F-077", "F-134" })
class LandContractTest {

	private static final String DIGEST = "0123456789abcdef".repeat(4);

	private static final LocalDate AGREED = LocalDate.of(2019, 9, 1);

	/**
	 * Land was acquired long ago, and work started: the contract is all there is to it.
	 */
	private static Decision<Lifecycle> plant() {
		return Living.enterprise()
			.given(Living.achieved("3.4", NodeMeaning.WORK_STARTED, DAY),
					new NodeSkipped(ID, "2.6", "老厂区", VERSION, DAY));
	}

	private static RecordLandContract contract(String number, @Nullable WanYuan price) {
		return new RecordLandContract(ID, number, AGREED, price, DAY);
	}

	private static LandContractRecorded recorded(String number, @Nullable WanYuan price) {
		return new LandContractRecorded(ID, number, AGREED, price, null, List.of(), DAY);
	}

	@ParameterizedTest
	@CsvSource({ "2102012018B00123, 2102012018B00123", "'  ２１０２０１２０１８ｂ００１２３ ', 2102012018B00123",
			"沈土出让〔2018〕12号, 沈土出让〔2018〕12号", "沈土出让(2018)12号, 沈土出让〔2018〕12号", "沈自然资合字〔2026〕12号, 沈自然资合字〔2026〕12号",
			"沈规国土合字第1号, 沈规国土合字第1号", "210100-2018-0045, 210100-2018-0045", "沈地合2018-012号, 沈地合2018-012号",
			"沈土出让〔2018〕0012, 沈土出让〔2018〕0012" })
	void isNamedByANumberThatCanBeLookedUp(String number, String written) {
		plant().when(People.ZONE_SPECIALIST, contract(number, null)).thenRecords(recorded(written, null));
	}

	@Test
	void orByWhatWasUploaded() {
		plant().when(People.ZONE_SPECIALIST, contract("SHA256: " + DIGEST.toUpperCase(), null))
			.thenRecords(recorded(DIGEST, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "合同", "合同1", "12号", "2018", "2102012018", "20182018", "土地合同已签", "〔2018〕12号",
			"00000000000000", "沈阳市土地出让合同2018年签订", "GF-2008-2601" })
	void andByNoOtherText(String number) {
		plant().when(People.ZONE_SPECIALIST, contract(number, null))
			.thenRefuses(LifecycleRefusal.LAND_CONTRACT_NUMBER_UNFIT, "contractNo");
	}

	@Test
	void isTheSameHoweverItsNumberIsWritten() {
		plant().given(recorded("沈土出让(2018)12号", null))
			.when(People.ZONE_SPECIALIST, contract("沈土出让〔2018〕12号", null))
			.thenRecordsNothing();
		plant().given(recorded("2102012018B00123", null))
			.when(People.ZONE_SPECIALIST, contract("2102012018b00123", WanYuan.of(1)))
			.thenRefuses(LifecycleRefusal.LAND_CONTRACT_EXISTS, "contractNo");
	}

	/** What was recorded by any text before stays, and is told again for nothing. */
	@Test
	void ofAnyTextStaysWhenItWasRecordedBefore() {
		plant().given(recorded("合同1", null)).when(People.ZONE_SPECIALIST, contract("合同1", null)).thenRecordsNothing();
	}

	@ParameterizedTest
	@CsvSource({ "0, ", "3200.00, ", "9999999.99, ", "-0.01, AMOUNT_NEGATIVE", "-5, AMOUNT_NEGATIVE",
			"10000000, VALUE_OUT_OF_RANGE", "99999999999, VALUE_OUT_OF_RANGE" })
	void costsWhatLandIsSoldFor(String price, @Nullable String refusal) {
		Decision<Lifecycle> contracted = plant().when(People.ZONE_SPECIALIST,
				contract("2102012018B00123", WanYuan.of(price)));
		if (refusal == null) {
			contracted.thenRecords(recorded("2102012018B00123", WanYuan.of(price)));
		}
		else {
			RefusalCode code = refusal.startsWith("AMOUNT") ? ProjectRefusal.AMOUNT_NEGATIVE
					: CommonRefusal.VALUE_OUT_OF_RANGE;
			contracted.thenRefuses(code, "priceWanYuan");
		}
	}

}
