namespace KeyAccount;

/// <summary>What a step of the procedure came to over all lines.</summary>
/// <param name="Step">The step.</param>
/// <param name="Title">Its title.</param>
/// <param name="Amount">What it added, below zero for discounts, in the order's currency.</param>
/// <param name="Subtotal">What all lines came to after it, in the order's currency.</param>
/// <param name="Statistical">Whether the step is shown only and its amount is in no subtotal; null where it is not.</param>
public sealed record StepSubtotal(string Step, string Title, decimal Amount, decimal Subtotal, bool? Statistical = null);
