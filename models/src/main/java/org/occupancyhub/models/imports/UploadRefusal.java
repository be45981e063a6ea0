package org.occupancyhub.models.imports;

/** Why a file can never be read, whatever its columns are said to mean; and what to do instead. */
public enum UploadRefusal {
    EMPTY("the file must hold a line of column names, but is empty"),
    PACKED("the file is a packed archive; unpack it and choose the CSV file that is in it"),
    WORKBOOK(
            "the file is a workbook or a ZIP archive; save its table as \"CSV UTF-8\", or unpack it, and choose that file"),
    UTF_16("the file is written in UTF-16; save it as UTF-8 (in Excel \"CSV UTF-8\") and choose it again"),
    NOT_UTF_8("the file is not in UTF-8; save it as UTF-8 (in Excel \"CSV UTF-8\") and choose it again"),
    BINARY("the file is no text, but a picture or another binary file; save its table as CSV in UTF-8"),
    NO_HEADER(
            "the first line must name the columns, in at most 64 kB and with its quotes closed; mend it and choose the file again");

    private final String inWords;

    UploadRefusal(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
