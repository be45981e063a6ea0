package org.occupancyhub.models.event;

import java.util.OptionalInt;

/**
 * How a whole number from outside may be written: in digits, or with a fraction of zeros, as programs and spreadsheets do
 * that once had a gap or a fraction in the same column.
 */
public final class WholeNumber {

    /** More than any number of people needs, and never more than an {@code int} holds. */
    private static final int DIGITS = 9;

    private static final double TOO_LARGE = 1e9;

    /** So many zeros behind a dot or a comma may be thousands: {@code 1.000} is a thousand to some. */
    private static final int OF_THOUSANDS = 3;

    private WholeNumber() {}

    /**
     * As JSON has it, where an exponent costs nothing: so as precisely as a {@code double} is.
     *
     * @return empty for a fraction, and for what is below zero or too large
     */
    public static OptionalInt of(double number) {
        return number >= 0 && number < TOO_LARGE && number == Math.rint(number)
                ? OptionalInt.of((int) number)
                : OptionalInt.empty();
    }

    /**
     * As a spreadsheet writes it, with a dot or a comma.
     *
     * @return empty for all else that may stand in a cell
     */
    public static OptionalInt inCell(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        boolean whole = digits == text.length() || isFractionOfZeros(text.substring(digits));
        return whole && digits > 0 && digits <= DIGITS
                ? OptionalInt.of(Integer.parseInt(text, 0, digits, 10))
                : OptionalInt.empty();
    }

    private static boolean isFractionOfZeros(String text) {
        int zeros = text.length() - 1;
        return (text.charAt(0) == '.' || text.charAt(0) == ',')
                && zeros > 0
                && zeros != OF_THOUSANDS
                && text.chars().skip(1).allMatch(c -> c == '0');
    }
}
