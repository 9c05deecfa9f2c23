namespace KeyAccount;

/// <summary>A language that findings, waterfalls and titles are written in.</summary>
public enum Language
{
    /// <summary>English, the default.</summary>
    English,

    /// <summary>Italian.</summary>
    Italian,
}
