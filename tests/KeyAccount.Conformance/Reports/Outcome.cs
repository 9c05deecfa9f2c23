namespace KeyAccount.Conformance.Reports;

/// <summary>What came of a published case.</summary>
internal enum Outcome
{
    Passes,
    Fails,
    OutOfScope,
    CannotSayYet,
}
