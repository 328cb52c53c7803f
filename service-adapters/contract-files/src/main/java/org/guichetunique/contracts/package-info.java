/** Takes in the files of a ministry's folder, as they are, and gives them as one OpenAPI document that remembers its lines. */
@NullMarked
package org.guichetunique.contracts;

import org.jspecify.annotations.NullMarked;
