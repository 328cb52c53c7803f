package org.guichetunique.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.guichetunique.procedures.Definitions.Folders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How large a file and a constructor may be in all modules, and what paths may be called. The world of the stories is a
 * test although it lies among the main files of its module.
 */
class SourceRulesTest {

    private static final int LINES_OF_A_MAIN_FILE = 300;

    private static final int LINES_OF_A_TEST = 400;

    private static final int PARAMETERS_OF_A_CONSTRUCTOR = 7;

    /** Identity 16, portal 5, casework 20, runtime 2. */
    private static final int BEANS_WRITTEN_BY_HAND = 44;

    /** Folders that hold what is built, downloaded or kept by a running portal; none of it is checked in. */
    private static final Set<String> NOT_CHECKED_IN =
            Set.of(".git", ".data", ".idea", ".vscode", "target", "node_modules", "frontend", "bundles");

    private static List<Path> files = List.of();

    @BeforeAll
    static void find() throws IOException {
        files = files(Folders.home());
    }

    @Test
    void noMainFileIsLongerThanAReaderCanHoldInMind() {
        assertThat(names(in("main").filter(file -> lines(file) > LINES_OF_A_MAIN_FILE)))
                .as("main files of more than %s lines", LINES_OF_A_MAIN_FILE)
                .isEmpty();
    }

    @Test
    void noTestTellsMoreThanOneStory() {
        assertThat(names(in("test").filter(file -> lines(file) > LINES_OF_A_TEST)))
                .as("tests of more than %s lines", LINES_OF_A_TEST)
                .isEmpty();
    }

    @Test
    void noConstructorTakesMoreThanSevenThings() throws IOException {
        Set<String> found = new TreeSet<>();
        for (CompilationUnitTree unit : parsed(in("main").toList())) {
            if (Boolean.TRUE.equals(new LongConstructors().scan(unit, null))) {
                found.add(Path.of(unit.getSourceFile().toUri()).getFileName().toString());
            }
        }
        assertThat(found)
                .as("files with a constructor of more than %s parameters", PARAMETERS_OF_A_CONSTRUCTOR)
                .isEmpty();
    }

    /** The others are found by the scan; one that is written by hand chooses an implementation or joins two. */
    @Test
    void aBeanIsWrittenByHandOnlyWhereItDecidesSomething() {
        assertThat(in("main").mapToLong(SourceRulesTest::beans).sum())
                .as("methods with @Bean in all modules; this number only becomes smaller")
                .isLessThanOrEqualTo(BEANS_WRITTEN_BY_HAND);
    }

    /** On macOS and Windows two such paths are one: the project cannot be checked out there. */
    @Test
    void noTwoPathsDifferByCaseOnly() {
        assertThat(names(same(files)))
                .as("names that stand twice when case is ignored")
                .isEmpty();
    }

    @Test
    void pathsThatDifferByCaseOnlyAreFoundAlsoWhereAFolderDoes() {
        assertThat(same(List.of(Path.of("a/B.java"), Path.of("A/b.java"), Path.of("a/C.java"))))
                .containsExactly(Path.of("a/b.java"));
    }

    private static List<Path> files(Path home) throws IOException {
        List<Path> found = new java.util.ArrayList<>();
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(home)
                                && NOT_CHECKED_IN.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(home.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** @param kind {@code main} or {@code test} */
    private static Stream<Path> in(String kind) {
        Predicate<Path> source = file -> {
            String path = file.toString().replace('\\', '/');
            return path.startsWith("process-definitions/testing/")
                    ? kind.equals("test") && path.contains("/java/")
                    : path.contains("src/" + kind + "/java/");
        };
        return files.stream().filter(source).filter(file -> file.toString().endsWith(".java"));
    }

    private static Set<String> names(Stream<Path> found) {
        return found.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Set<Path> found) {
        return names(found.stream());
    }

    private static Set<Path> same(List<Path> paths) {
        Set<String> seen = new TreeSet<>();
        return paths.stream()
                .map(path -> path.toString().toLowerCase(Locale.ROOT))
                .filter(path -> !seen.add(path))
                .map(Path::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long lines(Path file) {
        return lines(file, line -> true);
    }

    private static long beans(Path file) {
        return lines(file, line -> line.strip().matches("@Bean\\b.*"));
    }

    private static long lines(Path file, Predicate<String> counted) {
        try (Stream<String> lines = Files.lines(Folders.home().resolve(file))) {
            return lines.filter(counted).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterable<? extends CompilationUnitTree> parsed(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        List<Path> paths = sources.stream().map(Folders.home()::resolve).toList();
        JavacTask task = (JavacTask)
                compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(paths));
        return task.parse();
    }

    /** True where a constructor takes too much. A record is left out: its constructor is the list of what it holds. */
    private static final class LongConstructors extends TreeScanner<@Nullable Boolean, @Nullable Void> {

        private boolean record;

        @Override
        public @Nullable Boolean visitClass(ClassTree type, @Nullable Void none) {
            boolean outer = record;
            record = type.getKind() == Tree.Kind.RECORD;
            Boolean found = super.visitClass(type, none);
            record = outer;
            return found;
        }

        @Override
        public @Nullable Boolean visitMethod(MethodTree method, @Nullable Void none) {
            boolean here = !record
                    && method.getName().contentEquals("<init>")
                    && method.getParameters().size() > PARAMETERS_OF_A_CONSTRUCTOR;
            return reduce(super.visitMethod(method, none), here);
        }

        @Override
        public Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }
    }
}
