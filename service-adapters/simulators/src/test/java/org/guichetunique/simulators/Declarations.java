package org.guichetunique.simulators;

import tools.jackson.databind.JsonNode;

/** Requests for Salma Bennani's daughter Lina. */
final class Declarations {
    static final String MOTHER = "AB100001";

    private Declarations() {}

    static String birth(JsonNode notification) {
        return birth(
                notification.path("number").asString(),
                notification.path("date").asString());
    }

    static String birth(String notification, String date) {
        return """
            {"notificationNumber": "%s", "date": "%s", "time": "07:42", "place": "Rabat",
             "child": {"givenName": "Lina", "givenNameArabic": "لينا", "familyName": "Alaoui",
                       "familyNameArabic": "العلوي", "sex": "female"},
             "mother": {"nationalId": "AB100001", "familyName": "Bennani", "givenName": "Salma"},
             "father": {"nationalId": "AB100002", "familyName": "Alaoui", "givenName": "Youssef"},
             "declaration": {"kinship": "mother", "date": "%s"}}""".formatted(notification, date, date);
    }

    static String dependant(String child, String mother, String father) {
        return """
            {"child": {"identifier": "%s", "familyName": "Alaoui", "givenName": "Lina"},
             "mother": {"nationalId": "%s"}, "father": {"nationalId": "%s"}}""".formatted(child, mother, father);
    }

    static String allowance(String child) {
        return """
            {"child": {"identifier": "%s"}, "insured": {"registration": "104233817"},
             "entitlement": {"monthlyAmount": 300}}""".formatted(child);
    }

    static String grant(String child) {
        return """
            {"child": {"identifier": "%s"}, "payee": {"nationalId": "CD200003"},
             "entitlement": {"amount": 2000}}""".formatted(child);
    }

    static String newborn(String child, String actNumber) {
        return """
            {"child": {"identifier": "%s", "familyName": "Alaoui", "givenName": "Lina", "familyNameArabic": "العلوي",
                       "givenNameArabic": "لينا", "sex": "2"},
             "birth": {"date": "2026-01-02", "place": "Rabat", "actNumber": "%s"},
             "mother": {"nationalId": "AB100001"}, "father": {"nationalId": "AB100002"}}""".formatted(child, actNumber);
    }
}
