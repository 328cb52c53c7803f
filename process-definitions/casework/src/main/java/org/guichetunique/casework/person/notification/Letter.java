package org.guichetunique.casework.person.notification;

/**
 * What is written to somebody. It holds references and addresses of the portal, and nothing else of anybody's.
 *
 * @param preferences where they choose what they are written
 */
record Letter(String subject, String text, String html, String preferences) {}
