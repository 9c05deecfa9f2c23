namespace KeyAccount.Cli.Tests;

/// <summary>The exit codes that scripts rely on.</summary>
public sealed class ExitCodeTests
{
    [Theory]
    [InlineData(0, "check ~/rules")]
    [InlineData(0, "price ~/rules IN/request.json")]
    [InlineData(0, "test ~/rules")]
    [InlineData(0, "price-orders ~/rules IN/orders.csv --out OUT/priced.csv")]
    [InlineData(0, "price-orders ~/rules IN/orders-compare.csv --out OUT/priced.csv --compare amount")]
    [InlineData(1, "check IN/broken-rules")]
    [InlineData(1, "check IN/broken-rules --json")]
    [InlineData(1, "test IN/failing-cases")]
    [InlineData(1, "price IN/broken-rules IN/request.json")]
    [InlineData(1, "price-orders IN/broken-rules IN/orders.csv --out OUT/priced.csv")]
    [InlineData(0, "init OUT/rules")]
    [InlineData(2, "init")]
    [InlineData(2, "init ~/rules")]
    [InlineData(2, "schema IN/nowhere")]
    [InlineData(2, "")]
    [InlineData(2, "chekc ~/rules")]
    [InlineData(2, "check")]
    [InlineData(2, "check IN/nowhere")]
    [InlineData(2, "check ~/rules --language de")]
    [InlineData(2, "price ~/rules IN/nowhere.json")]
    [InlineData(2, "test IN/nowhere")]
    [InlineData(2, "test IN/broken-rules")]
    [InlineData(2, "price-orders ~/rules IN/orders.csv")]
    [InlineData(2, "price-orders ~/rules IN/nowhere.csv --out OUT/priced.csv")]
    [InlineData(3, "price ~/rules IN/unpriceable.json")]
    [InlineData(3, "price ~/rules IN/decimal-comma.json")]
    [InlineData(3, "price-orders ~/rules IN/orders-errors.csv --out OUT/priced.csv --compare amount")]
    [InlineData(3, "price-orders ~/rules IN/orders-header.csv --out OUT/priced.csv")]
    public async Task The_shell_is_told(int exit, string commandLine)
    {
        using var tool = new Tool();
        Assert.Equal(exit, (await tool.Run(commandLine)).Exit);
    }
}
