package org.diaodu.command.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;

import org.diaodu.kernel.letter.LetterPlaceholder;
import org.diaodu.kernel.letter.LetterRefusal;

/**
 * Draws a document up from a template: the same template and values are the same bytes,
 * whenever and wherever.
 */
final class LetterPress {

	private LetterPress() {
	}

	/**
	 * Fills a sound template in.
	 * @param values of all placeholders; what looks like a placeholder in them stays as
	 * it is
	 * @throws LetterOffice.UnfitTemplateException when it cannot be
	 */
	static byte[] print(byte[] template, Map<LetterPlaceholder, String> values, String title, LocalDate day) {
		Map<String, Object> byLabel = new HashMap<>();
		values.forEach((placeholder, value) -> byLabel.put(placeholder.label(), sayable(value)));
		Configure plain = Configure.builder().setValidErrorHandler(new Configure.AbortHandler()).build();
		try (XWPFTemplate document = XWPFTemplate.compile(new ByteArrayInputStream(template), plain)) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.render(byLabel).write(out);
			return WordPackage.read(out.toByteArray()).titled(title, day).bytes();
		}
		catch (IOException | RuntimeException ex) {
			throw new LetterOffice.UnfitTemplateException(LetterRefusal.LETTER_TEMPLATE_FAILS, ex);
		}
	}

	/** What XML cannot say at all is shown as such. */
	private static String sayable(String value) {
		StringBuilder text = new StringBuilder(value.length());
		value.codePoints().forEach((point) -> {
			boolean said = point == '\n' || point == '\t' || (point >= ' ' && point <= 0xD7FF)
					|| (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
			if (point != '\r') {
				text.appendCodePoint(said ? point : 0xFFFD);
			}
		});
		return text.toString();
	}

}
