package org.guichetunique.portal.journey;

import java.util.Map;

/** The words that somebody reads on the way, in one language: what a journey looks for is what a person looks for. */
enum Tongue {
    FRENCH(
            "fr",
            "ltr",
            Map.ofEntries(
                    Map.entry("begin", "Commencer"),
                    Map.entry("gathered", "C'est fait."),
                    Map.entry("agree", "J'accepte"),
                    Map.entry("refuseConsent", "Je refuse"),
                    Map.entry("withdraw", "Retirer mon accord"),
                    Map.entry("preview", "Voir ce qui a été transmis"),
                    Map.entry("myData", "Mes données"),
                    Map.entry("contest", "Contester"),
                    Map.entry("sendContest", "Envoyer la contestation"),
                    Map.entry("contested", "Contesté"),
                    Map.entry("continue", "Continuer"),
                    Map.entry("submit", "Déposer la demande"),
                    Map.entry("filed", "Votre demande est déposée"),
                    Map.entry("follow", "Suivre ma demande"),
                    Map.entry("givenName", "Prénom"),
                    Map.entry("givenNameArabic", "Prénom en arabe"),
                    Map.entry("mother", "La mère"),
                    Map.entry("father", "Le père"),
                    Map.entry("email", "Adresse électronique"),
                    Map.entry("phone", "Téléphone mobile"),
                    Map.entry("account", "Relevé d'identité bancaire (RIB)"),
                    Map.entry("withoutEmail", "Je n'ai pas d'adresse électronique"),
                    Map.entry("withoutAccount", "Je n'ai pas de compte bancaire"),
                    Map.entry("income", "Revenu mensuel du ménage"),
                    Map.entry("notAnEmail", "Écrivez une adresse comme nom@exemple.ma."),
                    Map.entry("notLatin", "Écrivez en lettres latines : Salma, par exemple."),
                    Map.entry("take", "Prendre ce dossier"),
                    Map.entry("accept", "Accepter"),
                    Map.entry("refuse", "Refuser"),
                    Map.entry("reason", "Déclaration complète et conforme"),
                    Map.entry("reasonToRefuse", "Prénom non admis (loi 36-21)"),
                    Map.entry("explanation", "Explication à la personne"),
                    Map.entry("decide", "Décider"),
                    Map.entry("confirm", "Confirmer la décision"),
                    Map.entry("proposed", "Un collègue doit la confirmer"),
                    Map.entry("ownProposal", "une autre personne doit la confirmer"),
                    Map.entry("proposedBy", "propose cette décision"),
                    Map.entry("confirmProposal", "Confirmer la proposition"),
                    Map.entry("opened", "Acte dressé et droits ouverts"),
                    Map.entry("refused", "Déclaration refusée"),
                    Map.entry("conditionsMet", "Conditions de l'activité réunies"),
                    Map.entry("proposeNames", "Proposer trois autres noms"),
                    Map.entry("waitingForYou", "À vous d'agir"),
                    Map.entry("send", "Envoyer"),
                    Map.entry("pay", "Payer"),
                    Map.entry("signArticles", "Signer les statuts"),
                    Map.entry("created", "Société créée"),
                    Map.entry("late", "Jugement nécessaire"))),
    ARABIC(
            "ar",
            "rtl",
            Map.ofEntries(
                    Map.entry("begin", "ابدأ"),
                    Map.entry("gathered", "الأسئلة المتبقية لكم"),
                    Map.entry("agree", "أوافق"),
                    Map.entry("refuseConsent", "أرفض"),
                    Map.entry("withdraw", "سحب موافقتي"),
                    Map.entry("preview", "الاطلاع على ما تم تقديمه"),
                    Map.entry("myData", "معطياتي"),
                    Map.entry("contest", "الاعتراض"),
                    Map.entry("sendContest", "إرسال الاعتراض"),
                    Map.entry("contested", "معترض عليه"),
                    Map.entry("continue", "متابعة"),
                    Map.entry("submit", "إيداع الطلب"),
                    Map.entry("filed", "تم إيداع طلبكم"),
                    Map.entry("follow", "تتبع طلبي"),
                    Map.entry("givenName", "الاسم الشخصي بالحروف اللاتينية"),
                    Map.entry("givenNameArabic", "الاسم الشخصي"),
                    Map.entry("mother", "الأم"),
                    Map.entry("father", "الأب"),
                    Map.entry("email", "البريد الإلكتروني"),
                    Map.entry("phone", "الهاتف المحمول"),
                    Map.entry("account", "رقم الحساب البنكي (RIB)"),
                    Map.entry("withoutEmail", "ليس لدي بريد إلكتروني"),
                    Map.entry("withoutAccount", "ليس لدي حساب بنكي"),
                    Map.entry("income", "الدخل الشهري للأسرة"),
                    Map.entry("notAnEmail", "اكتبوا عنوانا من قبيل nom@exemple.ma."),
                    Map.entry("notLatin", "اكتبوا بالحروف اللاتينية"),
                    Map.entry("take", "التكفل بهذا الملف"),
                    Map.entry("accept", "قبول"),
                    Map.entry("refuse", "رفض"),
                    Map.entry("reason", "تصريح تام ومطابق"),
                    Map.entry("reasonToRefuse", "اسم شخصي غير مقبول"),
                    Map.entry("explanation", "توضيح للمعني بالأمر"),
                    Map.entry("decide", "البت"),
                    Map.entry("confirm", "تأكيد القرار"),
                    Map.entry("opened", "حُرّر الرسم وفُتحت الحقوق"),
                    Map.entry("refused", "رُفض التصريح"),
                    Map.entry("late", "يلزم حكم قضائي")));

    final String language;
    final String direction;
    private final Map<String, String> words;

    Tongue(String language, String direction, Map<String, String> words) {
        this.language = language;
        this.direction = direction;
        this.words = words;
    }

    String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException(key);
        }
        return word;
    }
}
