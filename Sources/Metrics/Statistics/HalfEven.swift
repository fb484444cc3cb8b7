/// A quotient rounded to the nearest whole number, ties to the even one; `divisor` is not zero.
package func dividedHalfEven(_ dividend: Int128, by divisor: Int128) -> Int128 {
  let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
  if rest == 0 { return quotient }
  let twice = rest.magnitude * 2
  let isNegative = (dividend < 0) != (divisor < 0)
  let away = quotient + (isNegative ? -1 : 1)
  if twice > divisor.magnitude { return away }
  if twice < divisor.magnitude { return quotient }
  return quotient % 2 == 0 ? quotient : away
}
