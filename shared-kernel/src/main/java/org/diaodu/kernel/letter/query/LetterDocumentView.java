package org.diaodu.kernel.letter.query;

/**
 * The document of a letter.
 *
 * @param fileName to save it under
 */
public record LetterDocumentView(String digest, String obstacleId, String letterNumber, String fileName) {

}
