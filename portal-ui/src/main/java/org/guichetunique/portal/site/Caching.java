package org.guichetunique.portal.site;

import java.time.Duration;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

/** A page is the same for everybody: browsers and proxies may keep it a while, then ask whether it changed. */
@Configuration(proxyBeanMethods = false)
class Caching implements WebMvcConfigurer {

    private static final Duration FRESH = Duration.ofMinutes(5);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        WebContentInterceptor pages = new WebContentInterceptor();
        pages.addCacheMapping(
                CacheControl.maxAge(FRESH).cachePublic(), "/fr/**", "/ar/**", "/en/**", "/fr", "/ar", "/en");
        registry.addInterceptor(pages);
    }

    @Bean
    FilterRegistrationBean<KeptPages> keptPages(Catalogue catalogue) {
        FilterRegistrationBean<KeptPages> filter = new FilterRegistrationBean<>(new KeptPages(catalogue));
        filter.addUrlPatterns("/fr/*", "/ar/*", "/en/*");
        return filter;
    }
}
