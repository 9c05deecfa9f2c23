namespace KeyAccount.Rules.Authorities;

/// <summary>Somebody who makes or approves quotes.</summary>
internal sealed record Person(string Id, string? Name, Role Role)
{
    /// <summary>Gets what people read for them.</summary>
    public string Shown => Name ?? Id;
}
