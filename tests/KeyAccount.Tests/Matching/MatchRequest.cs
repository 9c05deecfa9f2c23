namespace KeyAccount.Tests.Matching;

/// <summary>The facts of one request; a value that is not among them is missing.</summary>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Facts">What is known when its stage is first reached.</param>
/// <param name="Changes">What the late fields hold when their stage is reached once more.</param>
internal sealed record MatchRequest(int Lines, Fact[] Facts, Fact[] Changes)
{
    public override string ToString() =>
        $"{Lines} lines: {string.Join(", ", (object[])Facts)}; then {string.Join(", ", (object[])Changes)}";
}
