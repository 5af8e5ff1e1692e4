package org.diaodu.command.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.diaodu.kernel.ledger.LedgerRefusal;

/**
 * Decodes text as Chinese offices save it: UTF-8 with or without mark, UTF-16 with mark,
 * GB18030 (which contains GBK and GB2312). A byte that fits none is refused, never
 * replaced.
 */
final class TextDecoding {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private TextDecoding() {
	}

	static String decode(byte[] content) {
		if (starts(content, 0xEF, 0xBB, 0xBF)) {
			return strict(content, 3, StandardCharsets.UTF_8);
		}
		if (starts(content, 0xFF, 0xFE)) {
			return strict(content, 2, StandardCharsets.UTF_16LE);
		}
		if (starts(content, 0xFE, 0xFF)) {
			return strict(content, 2, StandardCharsets.UTF_16BE);
		}
		for (byte value : content) {
			if (value == 0) {
				throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
			}
		}
		try {
			return decoded(content, 0, StandardCharsets.UTF_8);
		}
		catch (CharacterCodingException ex) {
			return strict(content, 0, GB18030);
		}
	}

	private static boolean starts(byte[] content, int... mark) {
		if (content.length < mark.length) {
			return false;
		}
		for (int i = 0; i < mark.length; i++) {
			if ((content[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	private static String strict(byte[] content, int from, Charset charset) {
		try {
			return decoded(content, from, charset);
		}
		catch (CharacterCodingException ex) {
			throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_ENCODING_UNKNOWN);
		}
	}

	private static String decoded(byte[] content, int from, Charset charset) throws CharacterCodingException {
		return charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(ByteBuffer.wrap(content, from, content.length - from))
			.toString();
	}

}
