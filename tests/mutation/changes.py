"""Small changes to a module, each of which a test should notice.

They are chosen for guards: a condition that always or never holds, half of a condition, a limit
that is off by one, another word in a list, a value that is not made safe first, a refusal that is
not made. They are not chosen for crashes, which any test would notice.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

_OTHER: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
}  # fmt: skip
#: What stands around a value for its kind only: without it nobody could notice anything.
_ONLY_A_FORM = {"str", "tuple", "frozenset"}
#: What tells of a kind and is never run, and what would be another function altogether.
_PASSED_OVER = {"annotation", "returns", "decorator_list", "bases"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A place in a module's tree, and what stands there in place of what was written.

    `lines` are those of the outermost function around it; None where it runs with the module.
    """

    name: str
    line: int
    lines: range | None
    holder: ast.AST
    field: str
    index: int | None
    old: ast.AST
    new: ast.AST

    @contextmanager
    def made(self) -> Iterator[None]:
        """While the tree has the change in it."""
        self._put(self.new)
        try:
            yield
        finally:
            self._put(self.old)

    def _put(self, node: ast.AST) -> None:
        if self.index is None:
            setattr(self.holder, self.field, node)
        else:
            getattr(self.holder, self.field)[self.index] = node

    def __str__(self) -> str:
        return f"{self.name}: {_written(self.old)} => {_written(self.new)}"


def _written(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())[:90]


def changes(tree: ast.Module, only: frozenset[str] = frozenset()) -> list[Change]:
    """Every change to a module, or to those functions, classes and values that `only` names."""
    found = []
    for index, statement in enumerate(tree.body):
        name = _name_of(statement)
        if (only and name not in only) or name == "__all__" or _is_for_types(statement):
            continue
        start = Change(
            name=name, line=statement.lineno, lines=None, holder=tree, field="body", index=index,
            old=statement, new=statement,
        )  # fmt: skip
        found += [change for place in _below(start) for change in _instead(place)]
    return found


def _name_of(statement: ast.stmt) -> str:
    targets = getattr(statement, "targets", None) or [getattr(statement, "target", statement)]
    return getattr(targets[0], "name", None) or getattr(targets[0], "id", "")


def _is_for_types(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING"


def _below(place: Change) -> Iterator[Change]:
    """This place and every one below it, each with nothing changed yet."""
    node = place.old
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # A docstring.
    yield place
    name, lines = place.name, place.lines
    if isinstance(node, ast.FunctionDef) and lines is None:
        first = min(one.lineno for one in (node, *node.decorator_list))
        lines = range(first, node.end_lineno + 1)
    if isinstance(node, ast.FunctionDef | ast.ClassDef) and not name.endswith(node.name):
        name = f"{name}.{node.name}"
    for field, value in ast.iter_fields(node):
        for index, one in enumerate(value if isinstance(value, list) else [value]):
            if field not in _PASSED_OVER and isinstance(one, ast.AST):
                yield from _below(
                    replace(
                        place, name=name, line=getattr(one, "lineno", place.line),
                        # What a function takes by default is worked out with the module.
                        lines=place.lines if isinstance(one, ast.arguments) else lines,
                        holder=node, field=field, index=index if isinstance(value, list) else None,
                        old=one, new=one,
                    )  # fmt: skip
                )


def _instead(place: Change) -> Iterator[Change]:
    for new in _others(place.old, place):
        yield replace(place, new=ast.fix_missing_locations(ast.copy_location(new, place.old)))


def _others(node: ast.AST, place: Change) -> Iterator[ast.AST]:
    """What may stand in place of this."""
    if place.field == "test" or place.field == "ifs":
        yield ast.Constant(False)
        if not isinstance(place.holder, ast.While):
            yield ast.Constant(True)
    match node:
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
        case ast.Constant(value=str(value)):
            yield ast.Constant(f"{value}Q")
        case ast.Compare(ops=ops):
            for at, sign in enumerate(ops):
                if type(sign) in _OTHER:
                    signs = [*ops[:at], _OTHER[type(sign)](), *ops[at + 1 :]]
                    yield ast.Compare(node.left, signs, node.comparators)
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
            for at in range(len(values)):
                rest = [*values[:at], *values[at + 1 :]]
                yield rest[0] if len(rest) == 1 else ast.BoolOp(op, rest)
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.BinOp(left=left, op=op, right=right):
            yield left
            if not isinstance(op, ast.Sub):
                yield right
        case ast.Set(elts=many) if len(many) > 1:
            for at, one in enumerate(many):
                if not isinstance(one, ast.Constant):
                    yield ast.Set([*many[:at], *many[at + 1 :]])
        case ast.Call(func=ast.Attribute(value=value), args=[], keywords=[]):
            yield value
        case ast.Call(func=func, args=[ast.expr() as inner], keywords=[]):
            if getattr(func, "id", "") not in _ONLY_A_FORM and not isinstance(inner, ast.Starred):
                yield inner
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield ast.Return(ast.Constant(None))
        case ast.Expr() | ast.AugAssign() | ast.Raise() | ast.Continue() | ast.Break():
            yield ast.Pass()
        case ast.Return() | ast.Delete():
            yield ast.Pass()
