namespace KeyAccount;

/// <content>Codes of scales.</content>
internal static partial class Messages
{
    public static readonly MessageCode DeadZones = Warning("KA3106",
        "just below a step the order costs more than at it: {0}.", "appena sotto un gradino l'ordine costa più che al gradino: {0}.",
        "Take a graduated scale, tell customers what to order instead, or write \"deadZones\": \"accepted\".", "Usare una scala graduated, indicare al cliente che cosa conviene ordinare, o scrivere \"deadZones\": \"accepted\".");
}
