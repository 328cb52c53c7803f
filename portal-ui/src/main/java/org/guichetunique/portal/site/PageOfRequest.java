package org.guichetunique.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

@ControllerAdvice(basePackageClasses = PageOfRequest.class)
class PageOfRequest {

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        return new Page(AddressedLanguage.of(request), AddressedLanguage.pathBelow(request));
    }
}
