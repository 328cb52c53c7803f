package org.guichetunique.testing.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public types that a module declares, read from its sources. */
final class PublicTypes {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern DECLARED = Pattern.compile(
            "(?m)^( {0,4})public (?:(?:static|final|abstract|sealed|non-sealed|strictfp) )*(?:class|record|@?interface|enum) (\\w+)");
    private static final Pattern IMPORTED =
            Pattern.compile("(?m)^import (org\\.guichetunique\\.[a-z.]+[A-Z]\\w*\\.[A-Z]\\w*);");

    private PublicTypes() {}

    /**
     * @param standsAlone whether code calls it by its simple name: one inside another type, such as {@code Draft.State}, is
     *     read with that type unless some source imports it by itself
     */
    record Type(String qualifiedName, boolean standsAlone) {

        String simpleName() {
            return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
        }
    }

    static List<Type> of(String module) throws IOException {
        List<Type> types = new ArrayList<>();
        Set<String> imported = imported();
        for (Path file : Project.files(module + "/src/main/java")) {
            String source = Files.readString(Project.root().resolve(file));
            Matcher name = PACKAGE.matcher(source);
            if (!name.find() || !file.toString().endsWith(".java")) {
                continue;
            }
            String outer = name.group(1) + "." + file.getFileName().toString().replace(".java", "");
            Matcher declared = DECLARED.matcher(source);
            while (declared.find()) {
                boolean nested = !declared.group(1).isEmpty();
                String qualified = nested ? outer + "." + declared.group(2) : outer;
                types.add(new Type(qualified, !nested || imported.contains(qualified)));
            }
        }
        return types;
    }

    /** Nested types that a source calls by their own name alone. */
    private static Set<String> imported() throws IOException {
        Set<String> imported = new HashSet<>();
        for (Path file : Project.files("")) {
            if (file.toString().endsWith(".java")) {
                Matcher line = IMPORTED.matcher(Files.readString(Project.root().resolve(file)));
                while (line.find()) {
                    imported.add(line.group(1));
                }
            }
        }
        return imported;
    }
}
