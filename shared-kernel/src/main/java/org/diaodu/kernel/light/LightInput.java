package org.diaodu.kernel.light;

/**
 * A value a light was judged by.
 */
public record LightInput(String name, String value) {

}
