package org.guichetunique.portal.site;

import org.guichetunique.portal.shell.support.SupportCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class InformationPages {

    @GetMapping("/{language:fr|ar|en}/help")
    String help() {
        return "site/help";
    }

    @GetMapping("/{language:fr|ar|en}/accessibility")
    String accessibility() {
        return "site/accessibility";
    }

    /** Where a sign-in that did not succeed ends. */
    @GetMapping("/{language:fr|ar|en}/sign-in-failed")
    String signInFailed(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute(
                "code", SupportCode.parse(code).map(SupportCode::value).orElse(""));
        return "site/sign-in-failed";
    }
}
