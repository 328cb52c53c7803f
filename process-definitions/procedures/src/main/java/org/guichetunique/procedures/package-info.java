/** What the files of the people who own the procedures say, read and held together; nothing here runs a process. */
@NullMarked
package org.guichetunique.procedures;

import org.jspecify.annotations.NullMarked;
