/** What every authority and every form means by a word: the data elements, said once. */
@NullMarked
package org.guichetunique.exchange.dictionary;

import org.jspecify.annotations.NullMarked;
