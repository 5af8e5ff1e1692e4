package org.diaodu.kernel.value;

/**
 * The check digit of ISO/IEC 7064 MOD 11,10: project codes and the numbers of obstacles
 * end with it (C2).
 */
public final class Mod1110 {

	private Mod1110() {
	}

	/**
	 * The digit that belongs behind these.
	 * @param digits ASCII digits only
	 */
	public static int checkDigit(String digits) {
		int p = 10;
		for (int i = 0; i < digits.length(); i++) {
			int s = (p + digits.charAt(i) - '0') % 10;
			p = ((s == 0) ? 20 : s * 2) % 11;
		}
		return (11 - p) % 10;
	}

}
