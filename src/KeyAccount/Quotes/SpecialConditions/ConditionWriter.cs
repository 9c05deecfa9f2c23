using System.Globalization;
using System.Text;
using KeyAccount.Pricing;
using KeyAccount.Pricing.SpecialConditions;
using KeyAccount.Rules;

namespace KeyAccount.Quotes.SpecialConditions;

/// <summary>Writes the sentence of a special condition in both languages, and its figures by name.</summary>
internal sealed class ConditionWriter(PricedOrder priced, ConditionInForce found, bool forCustomer = false)
{
    private readonly StringBuilder english = new();
    private readonly StringBuilder italian = new();
    private readonly OrderedDictionary<string, FieldValue> figures = new(StringComparer.Ordinal);

    /// <summary>Gets what was priced.</summary>
    public PricedOrder Priced => priced;

    /// <summary>Gets the condition with the lines that it is in force for.</summary>
    public ConditionInForce Found => found;

    /// <summary>Gets whether the customer is to read it: then what only we need to know is left out.</summary>
    public bool ForCustomer => forCustomer;

    public IReadOnlyDictionary<string, FieldValue> Figures => figures;

    public string In(Language language) => language == Language.Italian ? Elision.In(italian.ToString()) : english.ToString();

    /// <summary>Adds words to the sentence; what begins a further part stands after a comma or a semicolon of its own.</summary>
    public ConditionWriter Say(string inEnglish, string inItalian)
    {
        english.Append(inEnglish);
        italian.Append(inItalian);
        return this;
    }

    public ConditionWriter Say(Phrase words) => Say(words.English, words.Italian);

    /// <summary>Gives a figure or a name by the name that it has in rule files.</summary>
    public ConditionWriter Give(string name, FieldValue value)
    {
        figures[name] = value;
        return this;
    }

    /// <summary>Gives the amount in the order's currency.</summary>
    public decimal In(MoneyFigure money) => money.In(priced.CurrencyNumber)!.Value;

    /// <summary>Writes an amount in the order's currency.</summary>
    public string Written(MoneyFigure money) => Written(In(money));

    public string Written(decimal amount) => $"{amount.ToString($"F{Math.Max(Currencies.Decimals(priced.Currency), Places(amount))}", CultureInfo.InvariantCulture)} {priced.Currency}";

    /// <summary>Writes a number of days.</summary>
    public static Phrase Days(int days) => days == 1 ? new("1 day", "1 giorno") : new($"{Figure(days)} days", $"{Figure(days)} giorni");

    /// <summary>Writes a percentage.</summary>
    public static string Percent(decimal percent) => $"{Grammar.Figures.Write(percent)} %";

    public static string Figure(decimal figure) => Grammar.Figures.Write(figure);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Places(decimal amount)
    {
        var places = 0;
        while (places < 8 && decimal.Round(amount, places) != amount)
        {
            places++;
        }

        return places;
    }
}
