using KeyAccount.Contracts.Outputs;
using KeyAccount.Tests.Support;

namespace KeyAccount.Contracts.Tests.Drafting;

/// <summary>Whole contracts of the example folder, as people read them.</summary>
public sealed class GoldenContractTests
{
    private static readonly ContractDrafter Drafter = ContractDrafter.Load(Repository.Path("rules"));

    public static TheoryData<string, Language> Contracts
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (var agreement in Drafter.Agreements)
            {
                data.Add(agreement, Language.English);
                data.Add(agreement, Language.Italian);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_contract_reads_like_this(string agreement, Language language)
    {
        var contract = Drafter.Draft(agreement, language, new DateOnly(2026, 1, 15));
        var text = Markdown.Write(contract with { RuleSet = "sha256:0" });

        Golden.Check($"{agreement.Replace('/', '-')}.{(language == Language.Italian ? "it" : "en")}.md", text);
    }
}
