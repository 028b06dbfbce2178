import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.regex.Pattern;

/// Lets Quarkus put together the same jar each time. It is an agent of the JVM in which Maven runs, and changes
/// Quarkus as it is loaded there; nothing of it is in what is shipped. Why: ADR 27.
///
/// - Quarkus' steps run one after the other: whoever would hand one to a thread, since all that it needs is there,
///   runs it. What a step hands to a thread, to wait for it, it does itself right away, too.
/// - The JDK's own sets and maps (`Set.of`, `Map.of`) iterate in the same order in each JVM: where they begin, and
///   in which direction they go, is otherwise decided at random when it starts.
/// - Changed classes are kept in the order in which they were changed, by jar: the jars' paths, and so the folder
///   in which all is built, would decide otherwise.
/// - What Byte Buddy names at random has the same name each time. It only asks that names differ within a class,
///   for which it looks itself.
///
/// The order of what is told apart by identity is up to the JVM, which has an option for it: `steadily` in `assay`.
public final class SteadyBuild {
    private static final Pattern STEPS = Pattern.compile("io/quarkus/(.*/deployment|deployment|arc/processor)/.*");
    private static final Pattern CHANGED_BY_JAR = Pattern.compile(
            "io/quarkus/deployment/(steps/ClassTransformingBuildStep|builditem/TransformedClassesBuildItem)");
    private static final Pattern RUNS_STEPS = Pattern.compile("io/quarkus/builder/(Execution|BuildContext)");
    private static final String JDK_COLLECTIONS = "java/util/ImmutableCollections";
    private static final String RANDOM_NAMES = "net/bytebuddy/utility/RandomString";
    private static final String HASH_MAP = "java/util/HashMap";
    private static final ClassDesc MAP_AS_FILLED = ClassDesc.of("java.util.LinkedHashMap");
    private static final ClassDesc FUTURE_TASK = ClassDesc.of("java.util.concurrent.FutureTask");

    private SteadyBuild() {}

    /// Called by the JVM before Maven starts.
    public static void premain(String ignored, Instrumentation jvm) throws UnmodifiableClassException {
        System.setProperty("io.quarkus.builder.execution.corePoolSize", "1");
        System.setProperty("io.quarkus.builder.execution.maxPoolSize", "1");
        jvm.addTransformer(new Transformer(), true);
        for (Class<?> loaded : jvm.getAllLoadedClasses()) {
            if (loaded.getName().startsWith(JDK_COLLECTIONS.replace('/', '.') + "$")) {
                jvm.retransformClasses(loaded);
            }
        }
    }

    private static final class Transformer implements ClassFileTransformer {
        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> loaded, ProtectionDomain domain, byte[] bytes) {
            CodeTransform change = changeOf(name);
            return change == null ? null : changed(loader, name, bytes, change);
        }
    }

    private static CodeTransform changeOf(String name) {
        if (name == null) {
            return null;
        }
        if (name.startsWith(JDK_COLLECTIONS + "$")) {
            return inTheSameOrder();
        }
        if (RUNS_STEPS.matcher(name).matches()) {
            return oneByOne();
        }
        if (name.equals(RANDOM_NAMES)) {
            return namesNotAtRandom();
        }
        if (CHANGED_BY_JAR.matcher(name).matches()) {
            return atOnce().andThen(asFilled());
        }
        return STEPS.matcher(name).matches() ? atOnce() : null;
    }

    /// The JVM would ignore what is thrown here, and build a jar that differs.
    private static byte[] changed(ClassLoader loader, String name, byte[] bytes, CodeTransform change) {
        try {
            ClassHierarchyResolver classes = ClassHierarchyResolver.defaultResolver();
            if (loader != null) {
                classes = ClassHierarchyResolver.ofResourceParsing(loader).orElse(classes);
            }
            ClassFile format = ClassFile.of(ClassHierarchyResolverOption.of(classes));
            return format.transformClass(format.parse(bytes), ClassTransform.transformingMethodBodies(change));
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            System.err.printf("%s can't be changed so that builds are the same each time: see ADR 27.%n", name);
            Runtime.getRuntime().halt(1);
            throw e;
        }
    }

    private static CodeTransform atOnce() {
        return (code, element) -> {
            if (calls(element, "java/util/concurrent/ExecutorService", "submit", "(Ljava/util/concurrent/Callable;)")) {
                // The executor and the task are on the stack.
                code.swap().pop().new_(FUTURE_TASK).dup_x1().swap();
                code.invokespecial(
                        FUTURE_TASK, "<init>", MethodTypeDesc.ofDescriptor("(Ljava/util/concurrent/Callable;)V"));
                code.dup().invokevirtual(FUTURE_TASK, "run", MethodTypeDesc.ofDescriptor("()V"));
            } else {
                code.with(element);
            }
        };
    }

    private static CodeTransform oneByOne() {
        return (code, element) -> {
            if (calls(element, "org/jboss/threads/EnhancedQueueExecutor", "execute", "(Ljava/lang/Runnable;)")) {
                // The executor and the step are on the stack.
                code.swap().pop();
                code.invokeinterface(ClassDesc.of("java.lang.Runnable"), "run", MethodTypeDesc.ofDescriptor("()V"));
            } else {
                code.with(element);
            }
        };
    }

    private static CodeTransform asFilled() {
        return (code, element) -> {
            if (element instanceof NewObjectInstruction made
                    && made.className().asInternalName().equals(HASH_MAP)) {
                code.new_(MAP_AS_FILLED);
            } else if (element instanceof InvokeInstruction call && calls(call, HASH_MAP, "<init>", "(")) {
                code.invokespecial(MAP_AS_FILLED, "<init>", call.typeSymbol());
            } else {
                code.with(element);
            }
        };
    }

    private static CodeTransform inTheSameOrder() {
        return (code, element) -> {
            if (reads(element, "SALT32L")) {
                code.lconst_0();
            } else if (reads(element, "REVERSE")) {
                code.iconst_0();
            } else {
                code.with(element);
            }
        };
    }

    private static CodeTransform namesNotAtRandom() {
        return (code, element) -> {
            if (calls(element, "java/util/Random", "<init>", "()")) {
                code.lconst_0();
                code.invokespecial(ClassDesc.of("java.util.Random"), "<init>", MethodTypeDesc.ofDescriptor("(J)V"));
            } else {
                code.with(element);
            }
        };
    }

    private static boolean reads(Object element, String field) {
        return element instanceof FieldInstruction access
                && access.opcode() == Opcode.GETSTATIC
                && access.owner().asInternalName().equals(JDK_COLLECTIONS)
                && access.name().equalsString(field);
    }

    private static boolean calls(Object element, String owner, String method, String parameters) {
        return element instanceof InvokeInstruction call
                && call.owner().asInternalName().equals(owner)
                && call.name().equalsString(method)
                && call.type().stringValue().startsWith(parameters);
    }
}
