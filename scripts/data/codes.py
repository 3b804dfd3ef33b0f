"""Codes of local governments: five digits (JIS X 0401/0402) and a check digit."""


def check_digit(five: str) -> str:
    a, b, c, d, e = (int(digit) for digit in five)
    return str((11 - (6 * a + 5 * b + 4 * c + 3 * d + 2 * e) % 11) % 10)


def six(five: str) -> str:
    return five + check_digit(five)


def is_valid(code: str) -> bool:
    return len(code) == 6 and code.isdigit() and code == six(code[:5])
