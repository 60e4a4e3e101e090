package dev.parley.properties.interleave.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Emits the calls that announce an access with the object it goes to. What stands on the operand stack is copied where
 * the JVM has an instruction for that, and put aside in local variables where it has not.
 */
final class Announcer {

    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);
    private static final MethodTypeDesc SITE = MethodTypeDesc.of(CD_void, CD_int);
    private static final MethodTypeDesc FIELD = MethodTypeDesc.of(CD_void, CD_Object, CD_int);
    private static final MethodTypeDesc ELEMENT = MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int);
    private static final MethodTypeDesc OFFSET = MethodTypeDesc.of(CD_void, CD_Object, CD_long, CD_int);
    private static final MethodTypeDesc HANDLE = MethodTypeDesc.of(CD_void, CD_Object, CD_Object, CD_long, CD_int);
    private static final String ACCESS = "access";
    private static final ImmutableSet<Access.Place> NAMED_BY_RECEIVER =
            Sets.immutableEnumSet(Access.Place.ATOMIC, Access.Place.LOCK, Access.Place.COLLECTION);

    private final CodeBuilder code;

    Announcer(CodeBuilder code) {
        this.code = code;
    }

    /** Whatever is on the stack stays as it is. */
    void point(int site) {
        code.loadConstant(site).invokestatic(CodeWeaver.HOOKS, "point", SITE);
    }

    /** Before an instruction that reads or writes a field. */
    void field(FieldInstruction field, int site) {
        switch (field.opcode()) {
            case GETFIELD -> code.dup().loadConstant(site).invokestatic(CodeWeaver.HOOKS, ACCESS, FIELD);
            case PUTFIELD -> {
                TypeKind kind = TypeKind.from(field.typeSymbol());
                if (kind.slotSize() == 1) {
                    code.dup2().pop().loadConstant(site).invokestatic(CodeWeaver.HOOKS, ACCESS, FIELD);
                } else {
                    int value = code.allocateLocal(kind);
                    code.storeLocal(kind, value)
                            .dup()
                            .loadConstant(site)
                            .invokestatic(CodeWeaver.HOOKS, ACCESS, FIELD)
                            .loadLocal(kind, value);
                }
            }
            default -> point(site);
        }
    }

    /** Before an instruction that reads an element of an array. */
    void elementRead(int site) {
        code.dup2().loadConstant(site).invokestatic(CodeWeaver.HOOKS, ACCESS, ELEMENT);
    }

    /** Before an instruction that writes an element of an array. */
    void elementWritten(ArrayStoreInstruction store, int site) {
        TypeKind kind = store.typeKind().asLoadable();
        int value = code.allocateLocal(kind);
        code.storeLocal(kind, value)
                .dup2()
                .loadConstant(site)
                .invokestatic(CodeWeaver.HOOKS, ACCESS, ELEMENT)
                .loadLocal(kind, value);
    }

    /** Before a call on a variable that is named by its receiver and its first arguments. */
    void call(InvokeInstruction call, Access access, int site) {
        if (access.place() == Access.Place.TRUSTED) {
            point(site);
            return;
        }
        List<ClassDesc> types = call.typeSymbol().parameterList();
        if (types.isEmpty() && NAMED_BY_RECEIVER.contains(access.place())) {
            code.dup().loadConstant(site).invokestatic(CodeWeaver.HOOKS, ACCESS, FIELD);
            return;
        }
        int[] slots = putAside(types);
        switch (access.place()) {
            case ATOMIC, LOCK, COLLECTION ->
                code.dup().loadConstant(site).invokestatic(CodeWeaver.HOOKS, ACCESS, FIELD);
            case ATOMIC_ELEMENT ->
                code.dup().iload(slots[0]).loadConstant(site).invokestatic(CodeWeaver.HOOKS, ACCESS, ELEMENT);
            case OFFSET ->
                code.aload(slots[0]).lload(slots[1]).loadConstant(site).invokestatic(CodeWeaver.HOOKS, ACCESS, OFFSET);
            case HANDLE, UPDATER -> {
                code.dup();
                object(types, slots);
                index(types, slots);
                code.loadConstant(site).invokestatic(CodeWeaver.HOOKS, ACCESS, HANDLE);
            }
            default -> throw new IllegalArgumentException("no call leads to " + access.place());
        }
        putBack(types, slots);
    }

    private void object(List<ClassDesc> types, int[] slots) {
        if (types.isEmpty() || types.getFirst().isPrimitive()) {
            code.aconst_null();
        } else {
            code.aload(slots[0]);
        }
    }

    private void index(List<ClassDesc> types, int[] slots) {
        if (types.size() >= 2 && types.get(1).equals(CD_int)) {
            code.iload(slots[1]).i2l();
        } else {
            code.lconst_0();
        }
    }

    private int[] putAside(List<ClassDesc> types) {
        int[] slots = new int[types.size()];
        for (int i = types.size() - 1; i >= 0; i--) {
            TypeKind kind = TypeKind.from(types.get(i)).asLoadable();
            slots[i] = code.allocateLocal(kind);
            code.storeLocal(kind, slots[i]);
        }
        return slots;
    }

    private void putBack(List<ClassDesc> types, int[] slots) {
        for (int i = 0; i < slots.length; i++) {
            code.loadLocal(TypeKind.from(types.get(i)).asLoadable(), slots[i]);
        }
    }

    /** After a read: what it found may be answered by something else of the same type. */
    void answered(ClassDesc type) {
        TypeKind kind = TypeKind.from(type).asLoadable();
        ClassDesc carrier = kind == TypeKind.REFERENCE ? CD_Object : kind.upperBound();
        code.invokestatic(CodeWeaver.HOOKS, "answer", MethodTypeDesc.of(carrier, carrier));
        if (kind == TypeKind.REFERENCE && !type.equals(CD_Object)) {
            code.checkcast(type);
        }
    }

    /** After a compare-and-set: says so if it did not set anything. */
    void unchangedIfFalse() {
        Label changed = code.newLabel();
        code.dup()
                .ifne(changed)
                .invokestatic(CodeWeaver.HOOKS, "unchanged", NOTHING)
                .labelBinding(changed);
    }
}
