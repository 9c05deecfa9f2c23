using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>What the terms of a special condition are read from, and with.</summary>
/// <param name="Entry">What is written.</param>
/// <param name="File">The file that it stands in.</param>
/// <param name="Scope">Where it stands.</param>
/// <param name="When">Its own conditions.</param>
/// <param name="Catalog">The names it can refer to.</param>
/// <param name="Conditions">What reads conditions.</param>
/// <param name="Findings">Where findings go.</param>
internal sealed record TermsSource(JsonValue Entry, RuleFile File, RuleScope Scope, Test[] When, Catalog Catalog, ConditionReader Conditions, FindingList Findings)
{
    /// <summary>Gets what reads sums over several lines.</summary>
    public MeasureReader Measures => Conditions.Measures;

    public bool Has(string setting) => Entry[setting] is not null;

    public string? Text(string setting) => Entry[setting]?.Text;

    public bool IsTrue(string setting) => Entry[setting]?.IsTrue == true;

    /// <summary>Gives a whole number, such as a number of days; null where none is written.</summary>
    public int? Whole(string setting) => Figure(setting) is { } figure ? (int)figure : null;

    public decimal? Figure(string setting) => Figure(Entry[setting]);

    public static decimal? Figure(JsonValue? value) => value is not null && value.TryNumber(out var figure) ? figure : null;

    /// <summary>Reads an amount; null where none is written, or with a finding.</summary>
    public MoneyFigure? Money(string setting) => Entry[setting] is { } money ? RuleValues.ReadMoney(money, Scope, Catalog, Findings) : null;

    /// <summary>Reports a setting that means nothing beside what else is written, or without it.</summary>
    public void Pointless(string setting, string english, string italian) =>
        Findings.Add(Messages.PointlessSetting, Entry[setting]!.Location, setting, new Phrase(english, italian));

    /// <summary>Reports two settings that cannot both hold.</summary>
    public void Contradictory(string setting, string other, string english, string italian) =>
        Findings.Add(Messages.ContradictorySettings, Entry[setting]!.Location, setting, other, new Phrase(english, italian));

    /// <summary>Reports a setting that is missing.</summary>
    public void Missing(string setting, string english, string italian) =>
        Findings.Add(Messages.Incomplete, Entry.Location, setting, new Phrase(english, italian));
}
