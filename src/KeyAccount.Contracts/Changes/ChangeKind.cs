namespace KeyAccount.Contracts.Changes;

/// <summary>What has happened to a clause or to a line of it.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Its figures have changed and its words have not.</summary>
    Figures,

    /// <summary>Its words have changed, perhaps its figures too.</summary>
    Wording,
}
