package org.diaodu.kernel.letter;

/**
 * A template to send to whoever asked for it.
 *
 * @param name to save it under
 */
public record LetterTemplateFile(String name, byte[] content) {

}
